using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A class of layers: its parameters, and the rule that gives the output shape, the weights and the explanation
/// of every number for the inputs that it is called with. One object serves all layers of that class.
/// </summary>
internal abstract class Layer
{
    private readonly Signature _signature;

    protected Layer(string name, Signature signature)
    {
        Name = name;
        AutomaticNamePrefix = AutomaticNames.ToSnakeCase(name);
        _signature = signature;
    }

    /// <summary>Keras's class name, which is also the attribute's.</summary>
    public string Name { get; }

    /// <summary>Other names that Keras has for the same class.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>All parameters that decide shape, weights or validity, in Keras's order.</summary>
    public IReadOnlyList<Parameter> Parameters => _signature.Parameters;

    /// <summary>What automatic names begin with: <c>max_pooling2d</c>.</summary>
    public string AutomaticNamePrefix { get; }

    /// <summary>Automatic names that Keras gives away before this layer gets its own: a wrapped layer is made first.</summary>
    public virtual IEnumerable<string> NamesTakenBefore => Enumerable.Empty<string>();

    /// <summary>Automatic names that Keras gives to layers that this one makes inside when it is first called.</summary>
    public virtual IEnumerable<string> NamesTakenAfter => Enumerable.Empty<string>();

    /// <summary>Whether the weights are the layer's own, not those of a cell or layer inside it.</summary>
    public virtual bool OwnsWeights => true;

    /// <summary>How many inputs a call takes.</summary>
    public virtual InputCount InputCount => InputCount.One;

    /// <summary>What a wrong argument is reported as.</summary>
    public virtual Problem Describe(Parameter parameter, Complaint complaint) => new(
        complaint.IsCount ? Rules.BadCount : Rules.BadArgument,
        $"{parameter.PropertyName} {complaint.Text}",
        parameter.Name,
        complaint.Element);

    /// <summary>Checks arguments against each other, before any input is known.</summary>
    public virtual void CheckArguments(LayerCall call)
    {
    }

    /// <summary>What the axes of the first output mean, for a layer that works in no data format.</summary>
    public virtual AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    /// <summary>States outputs, weights and problems of one call.</summary>
    public abstract void Infer(LayerCall call);

    public override string ToString() => Name;
}

/// <summary>How many inputs a layer takes, both bounds included.</summary>
internal readonly record struct InputCount(int AtLeast, int AtMost)
{
    public static InputCount One { get; } = new(1, 1);

    public static InputCount Two { get; } = new(2, 2);

    public static InputCount TwoOrMore { get; } = new(2, int.MaxValue);
}
