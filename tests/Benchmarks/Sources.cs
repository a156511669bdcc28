using System.Globalization;
using System.Text;
using System.Text.Json;
using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>Networks to measure with, as C# source.</summary>
internal static class Sources
{
    private const string Usings = "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n";

    /// <summary>Layers one behind the other: convolutions with what usually stands between them.</summary>
    public static string Sequential(int layers, string name = "Measured")
    {
        string[] block =
        [
            "[Conv2D(32, 3, Padding = Padding.Same)]",
            "[BatchNormalization]",
            "[Activation(\"relu\")]",
            "[DepthwiseConv2D(3, Padding = Padding.Same)]",
            "[Dropout(0.1)]",
        ];
        return Class(name, "[Input(64, 64, 3)]", Enumerable.Range(0, layers).Select(i => block[i % block.Length]));
    }

    /// <summary>Each layer but the first concatenates all earlier ones, or works on that: half as many squared edges.</summary>
    public static string DenselyConnected(int layers, string name = "Measured")
    {
        var lines = new List<string>();
        for (var i = 0; i < layers; i++)
        {
            // input, d1, c1, d3, c3 ...: a Concatenate takes the input and every Dense so far.
            lines.Add(i % 2 == 0
                ? $"[Dense(4, Name = \"d{Number(i)}\")]"
                : $"[Concatenate(From = [\"x\"{string.Concat(Enumerable.Range(0, (i + 1) / 2).Select(d => $", \"d{Number(2 * d)}\""))}])]");
        }

        return Class(name, "[Input(16, Name = \"x\")]", lines);
    }

    /// <summary>A published network of 771 layers.</summary>
    public static string LargestApplication()
    {
        var network = KerasApplication.Read(JsonDocument.Parse(TestData.Read("keras-applications", "NASNetMobile.json")).RootElement);
        return Usings + NetworkSource.Of(network, "Measured");
    }

    /// <summary>A file without any network, such as most of a project are.</summary>
    public static string Ordinary(int number) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Ordinary.Part{{Number(number % 50)}};

        [Serializable]
        public sealed class Customer{{Number(number)}}
        {
            private readonly List<int> _orders = new();

            [Obsolete("Use Orders")]
            public int Count => _orders.Count;

            public IReadOnlyList<int> Orders => _orders;

            public int Add(int order)
            {
                _orders.Add(order + {{Number(number)}});
                return _orders.Count;
            }
        }
        """;

    /// <summary>A network of the size that people write.</summary>
    public static string Small(int number) => Class(
        $"Small{Number(number)}",
        "[Input(28, 28, 1)]",
        ["[Conv2D(32, 3)]", "[MaxPooling2D(2)]", "[Conv2D(64, 3)]", "[MaxPooling2D(2)]", "[Flatten]", $"[Dense({Number(number + 1)})]", "[Dense(10)]"]);

    private static string Class(string name, string input, IEnumerable<string> layers)
    {
        var text = new StringBuilder(Usings).Append("[Network]\n").Append(input).Append('\n');
        foreach (var layer in layers)
        {
            text.Append(layer).Append('\n');
        }

        return text.Append("public partial class ").Append(name).Append(" { }\n").ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
