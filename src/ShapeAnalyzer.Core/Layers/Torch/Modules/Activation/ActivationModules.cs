namespace ShapeAnalyzer.Core;

/// <summary>Modules that change each number by itself.</summary>
internal static class ActivationModules
{
    private static readonly string[] Elementwise =
    {
        "CELU", "ELU", "GELU", "Hardshrink", "Hardsigmoid", "Hardswish", "Hardtanh", "Identity", "LeakyReLU",
        "LogSigmoid", "Mish", "ReLU", "ReLU6", "RReLU", "SELU", "Sigmoid", "SiLU", "Softplus", "Softshrink",
        "Softsign", "Tanh", "Tanhshrink", "Threshold",
    };

    public static IEnumerable<Layer> All() => Elementwise.Select(name => new ShapeKept(name));
}
