using ShapeAnalyzer.Tests.Consumers;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>A fresh project with the packed package: restored, opened, never built.</summary>
public sealed class EditorFixture : IAsyncLifetime, IDisposable
{
    private readonly PackageFixture _package = new();
    private ConsumerProject _consumer = null!;
    private EditorProject _project = null!;

    public string Folder => _consumer.Folder;

    /// <summary>The project as a user finds it after opening the folder.</summary>
    internal EditorSession Open() => new(_project.Solution);

    public async Task InitializeAsync()
    {
        _consumer = new ConsumerProject(_package, "net10.0", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        _consumer.Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll")}" />
              </ItemGroup>
            </Project>
            """);
        _consumer.Write(".editorconfig", "root = true\n");
        _consumer.Write(EditorFiles.Mnist, EditorFiles.MnistText);
        _consumer.Write(EditorFiles.Training, EditorFiles.TrainingText);
        _consumer.Write(EditorFiles.Block, EditorFiles.BlockText);
        _consumer.Write(EditorFiles.Classifier, EditorFiles.ClassifierText);
        _consumer.Run("restore").Succeeded();
        _project = await EditorProject.OpenAsync(Path.Combine(_consumer.Folder, "Consumer.csproj"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _project.Dispose();
        _package.Dispose();
    }
}
