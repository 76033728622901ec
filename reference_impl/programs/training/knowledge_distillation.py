"""A small student learns from a large teacher."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Distiller(keras.Model):
    def __init__(self, student, teacher):
        super().__init__()
        self.teacher = teacher
        self.student = student

    def compile(
        self, optimizer, metrics, student_loss_fn, distillation_loss_fn,
        alpha=0.1, temperature=3,
    ):  # fmt: skip
        super().compile(optimizer=optimizer, metrics=metrics)
        self.student_loss_fn = student_loss_fn
        self.distillation_loss_fn = distillation_loss_fn
        self.alpha = alpha
        self.temperature = temperature

    def compute_loss(
        self, x=None, y=None, y_pred=None, sample_weight=None, training=True
    ):
        teacher_pred = self.teacher(x, training=False)
        student_loss = self.student_loss_fn(y, y_pred)
        distillation_loss = self.distillation_loss_fn(
            tf.nn.softmax(teacher_pred / self.temperature, axis=1),
            tf.nn.softmax(y_pred / self.temperature, axis=1),
        ) * (self.temperature**2)
        return self.alpha * student_loss + (1 - self.alpha) * distillation_loss

    def call(self, x):
        return self.student(x)


def network(units, name):
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(3),
        ],
        name=name,
    )
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([rng.normal(0, 0.5, shape) for shape in shapes])
    return model


rng = np.random.default_rng(0)
x = rng.normal(size=(32, 4)).astype("float32")
y = x[:, :3].argmax(axis=1)
teacher, student = network(16, "teacher"), network(4, "student")
teacher.trainable = False
before = teacher.get_weights()
distiller = Distiller(student=student, teacher=teacher)
distiller.compile(
    optimizer=keras.optimizers.Adam(0.01),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
    student_loss_fn=keras.losses.SparseCategoricalCrossentropy(
        from_logits=True
    ),
    distillation_loss_fn=keras.losses.KLDivergence(),
)
history = distiller.fit(x, y, epochs=3, shuffle=False, verbose=0)
assert all(map(np.array_equal, before, teacher.get_weights()))

facts = {
    "history": history.history,
    "evaluated": distiller.evaluate(x, y, verbose=0, return_dict=True),
    "trainable": len(distiller.trainable_weights),
}
