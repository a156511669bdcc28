namespace ShapeAnalyzer.Keras;

/// <summary>How an attention computes its scores.</summary>
public enum ScoreMode
{
    /// <summary>The product of query and key.</summary>
    Dot,

    /// <summary>The hyperbolic tangent of the sum of query and key, weighted by a scalar that is learned.</summary>
    Concat,
}
