using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>Names of units that are the same in every version of a compilation.</summary>
internal static class UnitNames
{
    /// <summary>The name that documentation has for it; with the file, for types that only their file can see may share one.</summary>
    public static string Of(ISymbol unit) => string.Concat(
        unit.GetDocumentationCommentId(),
        "|",
        unit.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath);
}
