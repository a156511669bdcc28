using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>A project file as editors read it: the properties, references and packages that MSBuild gives, and no build.</summary>
internal sealed class EditorProject : IDisposable
{
    private readonly MSBuildWorkspace _workspace;

    private EditorProject(MSBuildWorkspace workspace) => _workspace = workspace;

    /// <summary>The project as it is saved.</summary>
    public Solution Solution => _workspace.CurrentSolution;

    public static async Task<EditorProject> OpenAsync(string projectFile)
    {
        var workspace = MSBuildWorkspace.Create();
        await workspace.OpenProjectAsync(projectFile);
        return new(workspace);
    }

    public void Dispose() => _workspace.Dispose();
}
