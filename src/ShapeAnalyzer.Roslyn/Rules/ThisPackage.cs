using System.Reflection;

namespace ShapeAnalyzer;

/// <summary>What the build knows of this package; <c>Directory.Build.props</c> is the one place of it.</summary>
internal static class ThisPackage
{
    /// <summary>The version that generated code names.</summary>
    public static string Version { get; } = typeof(ThisPackage).Assembly.GetName().Version.ToString(3);

    /// <summary>Where the pages of the rules are.</summary>
    public static string RepositoryUrl { get; } = typeof(ThisPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == nameof(RepositoryUrl))
        .Value;
}
