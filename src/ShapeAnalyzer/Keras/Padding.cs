namespace ShapeAnalyzer.Keras;

/// <summary>What a window does at the borders of its input.</summary>
public enum Padding
{
    /// <summary>No padding: the window stays inside, n becomes floor((n - window) / stride) + 1.</summary>
    Valid,

    /// <summary>Padding on both sides so that n becomes ceil(n / stride).</summary>
    Same,

    /// <summary>Padding before the first step only, so that no output sees later inputs (Conv1D); the length is that of <see cref="Same"/>.</summary>
    Causal,
}
