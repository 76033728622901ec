"""What examples draw, from the sandbox to the folder of pictures."""

DRAW = "open('a.svg', 'w').write('<svg xmlns=\"http://www.w3.org/2000/svg\"/>')"
PLACE = "build/rfc/20261120-a/line-4-"


def test_what_a_block_draws_is_kept_with_it(run, gallery):
    ran = run(
        f"import glob, os\n{DRAW}",
        "print(glob.glob('*.*'))",
        "os.utime('a.svg', (1, 1))",
    )
    assert [one.pictures for one in ran] == [
        (f"{PLACE}a.svg",),
        (),
        ("build/rfc/20261120-a/line-11-a.svg",),
    ]
    assert ran[1].output == "['a.svg']\n"
    assert set(gallery.pictures) == {"line-4-a.svg", "line-11-a.svg"}


def test_folders_below_are_looked_into(run):
    code = f"import os\nos.makedirs('b/c')\nos.chdir('b/c')\n{DRAW}"
    assert run(code)[0].pictures == (f"{PLACE}a.svg",)


def test_very_deep_folders_are_not_looked_into(run):
    code = "import os\nfor _ in range(2000): os.mkdir('a'); os.chdir('a')\n"
    ran = run(code + DRAW, DRAW, "print(2)")
    assert [(one.problem, one.pictures) for one in ran] == [("", ())] * 3


PLOT = """\
import struct, sys, types
class Figure:
    def __init__(self, number): self.number, self.side = number, number
    def savefig(self, stream, format):
        stream.write(b"\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR")
        stream.write(struct.pack(">II", self.side, 1) + bytes(20))
figures, active = {1: Figure(1), 4: Figure(4)}, [1]
def figure(number):
    active[0] = number
    return figures[number]
plot = types.ModuleType("matplotlib.pyplot")
plot.get_fignums = lambda: sorted(figures)
plot.gcf, plot.figure = lambda: figures[active[0]], figure
sys.modules["matplotlib.pyplot"] = plot
"""


def test_figures_that_are_left_open_are_kept_once(run):
    ran = run(
        PLOT,
        "print(active)",
        "figures[4].side = 9",
        "with open('x.png', 'wb') as file: figures[1].savefig(file, 'png')\n"
        "figures[1].side, figures[4].side = 8, 1",
    )
    places = [[p.rpartition("/")[2] for p in one.pictures] for one in ran]
    assert places[:2] == [["line-4-figure-1.png", "line-4-figure-4.png"], []]
    assert places[2] == [f"line-{ran[2].line}-figure-4.png"]
    assert places[3] == [
        f"line-{ran[3].line}-x.png",
        f"line-{ran[3].line}-figure-1.png",
    ]
    assert ran[1].output == "[1]\n"


def test_a_figure_that_cannot_be_drawn_is_named(run):
    ran = run(PLOT + "del figures[1].side", "print(2)")
    note = "AttributeError: 'Figure' object has no attribute 'side'"
    assert ran[0].notes == (f"'a figure' is not kept: {note}",)
    assert [one.problem for one in ran] == ["", ""]


def test_the_number_of_figures_is_limited(run):
    code = PLOT + "figures |= {n: Figure(n) for n in range(1, 40)}"
    ran, after = run(code, DRAW)
    assert (len(ran.pictures), len(after.pictures)) == (20, 0)
    (note,) = ran.notes
    assert note.startswith("'figure-21.png' (44 bytes) is not kept: at most 20")
    assert after.notes[0].startswith("'a.svg' (41 bytes) is not kept: at most")


def test_what_is_no_picture_is_named_and_not_kept(run, gallery):
    (ran,) = run("open('a.png', 'w').write('x')\nopen('b.txt', 'w')")
    assert ran.notes == ("'a.png' is not kept: it is no PNG",)
    assert gallery.pictures == {}


def test_a_huge_picture_is_not_kept(run):
    (ran,) = run("open('a.png', 'wb').write(bytes(2_000_000))")
    assert ran.notes == (
        "'a.png' (2,000,000 bytes) is not kept: at most 20 pictures with "
        "1,000,000 bytes each, 5,000,000 together, are kept",
    )


def test_links_and_pipes_are_no_pictures(run):
    code = (
        "import os\nos.symlink('/proc/self/environ', 'a.png')\n"
        "os.mkfifo('b.png')\nos.mkdir('c.png')"
    )
    (ran,) = run(code)
    assert (ran.pictures, ran.notes, ran.problem) == ((), (), "")


def test_many_files_are_not_all_looked_at(run):
    code = "for n in range(60): open(f'{n}.png', 'w')"
    (ran,) = run(code)
    assert len(ran.notes) == 40
