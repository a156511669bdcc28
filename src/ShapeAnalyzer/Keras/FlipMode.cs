namespace ShapeAnalyzer.Keras;

/// <summary>In which direction images are mirrored.</summary>
public enum FlipMode
{
    /// <summary>Both, each at random.</summary>
    HorizontalAndVertical,

    /// <summary>Left and right.</summary>
    Horizontal,

    /// <summary>Top and bottom.</summary>
    Vertical,
}
