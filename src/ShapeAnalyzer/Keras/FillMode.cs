namespace ShapeAnalyzer.Keras;

/// <summary>What stands where a moved image leaves a gap.</summary>
public enum FillMode
{
    /// <summary>The image mirrored at its border, the border repeated: d c b a | a b c d | d c b a.</summary>
    Reflect,

    /// <summary>The image again: a b c d | a b c d | a b c d.</summary>
    Wrap,

    /// <summary>One value: k k k k | a b c d | k k k k.</summary>
    Constant,

    /// <summary>The border: a a a a | a b c d | d d d d.</summary>
    Nearest,

    /// <summary>The image mirrored at its border, the border once: d c b | a b c d | c b a.</summary>
    Mirror,
}
