using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>A module class in the making: its fields, its forward, and the shape of every tensor in it, found here.</summary>
internal sealed class TorchProgram(Random random)
{
    private const long MostElements = 1 << 24;

    private readonly StringBuilder _fields = new();
    private readonly StringBuilder _forward = new();
    private readonly List<(string Name, long[] Shape)> _tensors = [];
    private int _indent = 2;
    private int _names;

    public Random Random { get; } = random;

    /// <summary>What is looked at, by the name of its probe.</summary>
    public List<(string Probe, long[] Shape)> Expected { get; } = [];

    public long Parameters { get; private set; }

    /// <summary>Whether the program ends with what libtorch refuses.</summary>
    public bool Fails { get; set; }

    public IReadOnlyList<(string Name, long[] Shape)> Tensors => _tensors;

    /// <summary>A tensor made so far.</summary>
    public (string Name, long[] Shape) Pick() => _tensors[Random.Next(Math.Max(0, _tensors.Count - 4), _tensors.Count)];

    public void AddInput(string name, long[] shape) => _tensors.Add((name, shape));

    /// <summary>A field with a module.</summary>
    public string Field(string value, long parameters)
    {
        var name = NewName("m");
        _fields.Append(CultureInfo.InvariantCulture, $"    readonly TorchSharp.Modules.{value[..value.IndexOf('(', StringComparison.Ordinal)]} {name} = {value};\n");
        Parameters += parameters;
        return name;
    }

    public string NewName(string prefix) => $"{prefix}{(_names++).ToString(CultureInfo.InvariantCulture)}";

    public void Line(string text) => _forward.Append(' ', 4 * _indent).Append(text).Append('\n');

    public void Open(string text)
    {
        Line(text);
        Line("{");
        _indent++;
    }

    public void Close(string behind = "")
    {
        _indent--;
        Line("}" + behind);
    }

    /// <summary>Whether a shape is of a size that a program may go on with.</summary>
    public static bool IsUsable(long[] shape) => shape.Length <= 6 && shape.All(size => size > 0) && shape.Aggregate(1L, (product, size) => Math.Min(product * size, MostElements)) < MostElements;

    /// <summary>Names the value of an expression, and looks at it with a probe.</summary>
    public void Add(string expression, long[] shape)
    {
        var name = NewName("t");
        Line($"var {name} = {expression};");
        Known(name, shape);
    }

    /// <summary>A local that holds a tensor now.</summary>
    public void Known(string name, long[] shape)
    {
        _tensors.Add((name, shape));
        if (shape.Length <= 5)
        {
            var probe = NewName("probe");
            _fields.Append(CultureInfo.InvariantCulture, $"    readonly TorchSharp.Modules.Identity {probe} = Identity();\n");
            Line($"{probe}.forward({name});");
            Expected.Add((probe, shape));
        }
    }

    public string Source() => $$"""
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        [Network, {{string.Join(", ", _tensors.Where(tensor => tensor.Name[0] == 'x').Select(tensor => $"Input({string.Join(", ", tensor.Shape)}, Batched = false, Name = \"{tensor.Name}\")"))}}]
        public partial class Net : Module<{{string.Concat(_tensors.Where(tensor => tensor.Name[0] == 'x').Select(_ => "Tensor, "))}}Tensor>
        {
        {{_fields}}
            public Net() : base("net") { RegisterComponents(); }

            public override Tensor forward({{string.Join(", ", _tensors.Where(tensor => tensor.Name[0] == 'x').Select(tensor => $"Tensor {tensor.Name}"))}})
            {
        {{_forward}}        return {{_tensors[^1].Name}};
            }

            static Tensor Swapped(Tensor t) => t.dim() < 2 ? t : t.transpose(0, 1);

            Tensor Twice(Func<Tensor, Tensor> f, Tensor t) => f(f(t));
        }

        """;
}
