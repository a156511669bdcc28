namespace ShapeAnalyzer.Core;

/// <summary>Activation functions of libtorch.</summary>
internal static class ActivationModules
{
    private static readonly string[] Elementwise =
    {
        "CELU", "ELU", "GELU", "Hardshrink", "Hardsigmoid", "Hardswish", "Hardtanh", "Identity", "LeakyReLU",
        "LogSigmoid", "Mish", "ReLU", "ReLU6", "RReLU", "SELU", "Sigmoid", "SiLU", "Softplus", "Softshrink",
        "Softsign", "Tanh", "Tanhshrink", "Threshold",
    };

    private static readonly string[] Softmaxes = { "Softmax", "LogSoftmax", "Softmin" };

    public static IEnumerable<Layer> All() => Elementwise.Select(name => (Layer)new ShapeKept(name))
        .Concat(Softmaxes.Select(name => new AlongAxis(name, new())))
        .Append(new Softmax2d("Softmax2d", new()))
        .Append(new Glu("GLU", new()))
        .Append(new PRelu(new()));
}
