from keras_conformance.capsule.normalize import normalize

# As TensorFlow 2.21 prints it, shortened.
PRINTED = """#loc1 = loc("x.1")
#loc5 = loc("/home/a/x.py":1221:0)
module @a_inference_f_12__.4 attributes {mhlo.input_output_alias = []} {
  func.func private @Sum_71.1(%arg0: tensor<f32> loc("x.1")) -> tensor<f32> {
    return %arg0 : tensor<f32> loc(#loc)
  } loc(#loc)
  func.func private @Sum_71.10(%arg0: tensor<f32>) -> tensor<f32> {
    return %arg0 : tensor<f32> loc("a (b" (c("d")))
  } loc(#loc)
  func.func @main(%arg0: tensor<2xf32> loc("XLA_Args")) -> (tensor<f32>) {
    %2 = stablehlo.dot %0, %1, precision = [DEFAULT, DEFAULT] \
{mhlo.frontend_attributes = {grad_x = "false", grad_y = "false"}} : \
(tensor<2xf32>, tensor<2xf32>) -> tensor<f32> loc(fused[#loc1, #loc5])
    %3 = call @Sum_71.10(%2) : (tensor<f32>) -> tensor<f32> loc(#loc)
    %4 = mhlo.copy %3 : tensor<f32> loc(callsite("b"("x.py":1:2) at "c"))
    return %4 : tensor<f32> loc(#loc)
  } loc(#loc)
} loc(#loc)
#loc = loc(unknown)
"""
WANTED = """module @capsule {
  func.func private @part_0(%arg0: tensor<f32>) -> tensor<f32> {
    return %arg0 : tensor<f32>
  }
  func.func private @part_1(%arg0: tensor<f32>) -> tensor<f32> {
    return %arg0 : tensor<f32>
  }
  func.func @main(%arg0: tensor<2xf32>) -> (tensor<f32>) {
    %2 = stablehlo.dot %0, %1, precision = [DEFAULT, DEFAULT] : \
(tensor<2xf32>, tensor<2xf32>) -> tensor<f32>
    %3 = call @part_1(%2) : (tensor<f32>) -> tensor<f32>
    %4 = stablehlo.reshape %3 : (tensor<f32>) -> tensor<f32>
    return %4 : tensor<f32>
  }
}
"""


def test_what_differs_from_process_to_process_is_left_out():
    assert normalize(PRINTED) == WANTED


def test_another_counter_gives_the_same_text():
    other = PRINTED.replace("_12__", "_977__").replace("Sum_71", "Sum_8")
    assert normalize(other) == WANTED


def test_a_text_that_is_normal_stays():
    assert normalize(WANTED) == WANTED
