namespace ShapeAnalyzer;

/// <summary>The layout of a network's summary, which also decides how layers without a name are numbered.</summary>
public enum SummaryStyle
{
    /// <summary>The layout of Keras 2, 65 columns wide; layers are numbered from 1: <c>conv2d_1</c>, <c>conv2d_2</c>.</summary>
    Classic,

    /// <summary>The layout of Keras 3, with box drawing; the first layer has no number: <c>conv2d</c>, <c>conv2d_1</c>.</summary>
    Keras3,
}
