namespace ShapeAnalyzer.Keras;

/// <summary>What the row of a category encoding tells.</summary>
public enum EncodingMode
{
    /// <summary>Which numbers occur in a sample.</summary>
    MultiHot,

    /// <summary>Which number it is: a row for each number.</summary>
    OneHot,

    /// <summary>How often each number occurs in a sample.</summary>
    Count,
}
