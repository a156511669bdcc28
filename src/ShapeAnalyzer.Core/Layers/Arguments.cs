namespace ShapeAnalyzer.Core;

/// <summary>One argument under the parameter's Keras name.</summary>
internal readonly record struct Argument(string Name, Value Value);

/// <summary>The arguments that a layer is declared with, in source order.</summary>
internal sealed record Arguments(EquatableArray<Argument> Items)
{
    public static Arguments None { get; } = new(EquatableArray<Argument>.Empty);

    public Value? this[string name]
    {
        get
        {
            foreach (var item in Items)
            {
                if (item.Name == name)
                {
                    return item.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The same with another value of one argument.</summary>
    public Arguments With(string name, Value value) =>
        new(Items.Where(item => item.Name != name).Append(new Argument(name, value)).ToEquatableArray());

    public static Arguments Of(params (string Name, Value Value)[] items) =>
        new(items.Select(item => new Argument(item.Name, item.Value)).ToEquatableArray());
}
