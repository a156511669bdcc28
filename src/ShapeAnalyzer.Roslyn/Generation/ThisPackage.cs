namespace ShapeAnalyzer.Generation;

/// <summary>The version that generated code names.</summary>
internal static class ThisPackage
{
    public static string Version { get; } = typeof(ThisPackage).Assembly.GetName().Version.ToString(3);
}
