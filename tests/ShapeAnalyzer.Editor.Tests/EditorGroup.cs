namespace ShapeAnalyzer.Editor.Tests;

/// <summary>The tests that share one opened project.</summary>
[CollectionDefinition(Name)]
public sealed class EditorGroup : ICollectionFixture<EditorFixture>
{
    public const string Name = "editor";
}
