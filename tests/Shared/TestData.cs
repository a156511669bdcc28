namespace ShapeAnalyzer.Tests;

/// <summary>Finds the repository and the truth data in it, from wherever the tests were built to.</summary>
internal static class TestData
{
    private const string Solution = "ShapeAnalyzer.sln";

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The full path of a file in the repository.</summary>
    public static string InRepository(params string[] path) => Path.Combine([RepositoryRoot, .. path]);

    /// <summary>The full path of a file in <c>tests/data</c>.</summary>
    public static string PathOf(params string[] path) => InRepository(["tests", "data", .. path]);

    /// <summary>The text of a file in <c>tests/data</c>.</summary>
    public static string Read(params string[] path) => File.ReadAllText(PathOf(path));

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds {Solution}.");
    }
}
