using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Core.Tests;

public class TestDataTests
{
    [Fact]
    public void Finds_the_repository() => Assert.True(File.Exists(TestData.InRepository("ShapeAnalyzer.sln")));
}
