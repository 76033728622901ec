// A page opened as a file may not start workers, which the search needs. There
// a hidden frame of the same page does the work instead.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.documentElement.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => {
        this.dispatchEvent(new MessageEvent("message", { data }));
      };
      const ready = new Promise((resolve, reject) => {
        const script = inside.document.createElement("script");
        script.onload = resolve;
        script.onerror = reject;
        script.src = address;
        inside.document.head.append(script);
      });
      this.send = (data) =>
        ready.then(() => {
          inside.dispatchEvent(new inside.MessageEvent("message", { data }));
        });
    }

    postMessage(data) {
      this.send(data);
    }

    terminate() {}
  };
}
