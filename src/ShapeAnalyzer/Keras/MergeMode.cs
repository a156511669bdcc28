namespace ShapeAnalyzer.Keras;

/// <summary>How a bidirectional layer combines what comes out forwards and backwards.</summary>
public enum MergeMode
{
    /// <summary>Behind each other: the last axis doubles.</summary>
    Concat,

    /// <summary>Their sum: the shape stays.</summary>
    Sum,

    /// <summary>Their product: the shape stays.</summary>
    Mul,

    /// <summary>Their mean: the shape stays.</summary>
    Ave,

    /// <summary>Not at all (Keras's <c>None</c>): there are two outputs.</summary>
    None,
}
