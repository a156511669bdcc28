namespace ShapeAnalyzer.Generation;

/// <summary>The generator's steps by name, for tests of what an edit makes run again.</summary>
internal static class Steps
{
    public const string ReadNetworks = nameof(ReadNetworks);
    public const string ReadCodeNetworks = nameof(ReadCodeNetworks);
    public const string Infer = nameof(Infer);
    public const string NameFiles = nameof(NameFiles);
    public const string Render = nameof(Render);
}
