using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Comments;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Comments that are no longer true, and what they should say.</summary>
internal static class CommentFixes
{
    public const string Key = "comment";

    public static IEnumerable<FixableFinding> Of(NetworkComments comments) =>
        from entry in comments.Read()
        where !entry.Comment.IsTrue
        let text = CommentEdits.TextOf(entry.Comment.Actual)
        let fix = new Fix(Key, $"Write '{text}'", entry.Line.Last.SyntaxTree!, ImmutableArray.Create(CommentEdits.Refresh(entry.Comment, entry.Line)))
        select new FixableFinding(Core.Rules.ShapeComment, entry.Line.Comment!.Value.GetLocation(), _ => new[] { fix });
}
