using System.Collections.Immutable;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// One argument of a layer: its name, its default and what it must satisfy, stated where the layer is declared.
/// <see cref="Signature"/> makes them.
/// </summary>
internal abstract class Parameter(string name, bool isRequired)
{
    /// <summary>Keras's name: <c>kernel_size</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name as a C# property: <c>KernelSize</c>.</summary>
    public string PropertyName { get; } = ToPascalCase(name);

    /// <summary>Whether Keras has no default for it.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>Whether a tuple without any value is one of its values, rather than the same as leaving it out.</summary>
    public bool TakesNoValues { get; init; }

    /// <summary>
    /// Whether a wrong argument is read as one or more unknown sizes, so that the layer's rule can go on and find out
    /// what depends only on the others.
    /// </summary>
    public abstract bool HoldsSizes { get; }

    /// <summary>The argument in the parameter's own type; reports what is wrong with it and then returns null.</summary>
    public abstract object? Read(Value? given, Action<Complaint> complain);

    public override string ToString() => Name;

    private static string ToPascalCase(string name)
    {
        var text = new StringBuilder();
        foreach (var word in name.Split('_').Where(word => word.Length > 0))
        {
            text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return text.ToString();
    }
}

/// <summary>What is wrong with an argument: "must be at least 1, but is 0"; which element of a list (or -1).</summary>
internal readonly record struct Complaint(string Text, int Element, bool IsCount = false);

/// <summary>A parameter with a type; its value is read in a <see cref="LayerCall"/>.</summary>
internal sealed class Parameter<T>(string name, bool isRequired, T absent, Func<Value, Action<Complaint>, T> read)
    : Parameter(name, isRequired)
{
    /// <summary>The value where the argument is not given.</summary>
    public T Default { get; } = absent;

    public override bool HoldsSizes => typeof(T) == typeof(Dim) || typeof(T) == typeof(ImmutableArray<Dim>);

    public override object? Read(Value? given, Action<Complaint> complain)
    {
        if (given is null)
        {
            if (IsRequired)
            {
                complain(new("is required", -1));
            }

            return Default;
        }

        return read(given, complain);
    }
}
