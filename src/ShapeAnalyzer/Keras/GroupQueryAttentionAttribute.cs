namespace ShapeAnalyzer.Keras;

/// <summary>Keras's public name of <see cref="GroupedQueryAttentionAttribute"/>.</summary>
public class GroupQueryAttentionAttribute : GroupedQueryAttentionAttribute
{
    /// <inheritdoc cref="GroupedQueryAttentionAttribute(int, int, int)"/>
    public GroupQueryAttentionAttribute(int headDim, int numQueryHeads, int numKeyValueHeads)
        : base(headDim, numQueryHeads, numKeyValueHeads)
    {
    }
}
