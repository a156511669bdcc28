using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// Edits of attributes as text, so that everything else in the file stays as it is: comments, line endings and regions of
/// the preprocessor.
/// </summary>
internal sealed class AttributeEditor(SemanticModel model, CancellationToken cancellation)
{
    private readonly SourceText _text = model.SyntaxTree.GetText(cancellation);

    /// <summary>The attribute in this file, or null.</summary>
    public AttributeSyntax? Syntax(AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == model.SyntaxTree
            ? reference.GetSyntax(cancellation) as AttributeSyntax
            : null;

    /// <summary>Gives an argument another value, or adds it.</summary>
    public ImmutableArray<TextChange>? Set(AttributeData? attribute, string parameter, Value value)
    {
        if (Syntax(attribute) is not { } syntax)
        {
            return null;
        }

        if (SourceMap.Find(attribute!, syntax, parameter, -1) is { } whole)
        {
            return Replace(attribute!, syntax, parameter, value, whole);
        }

        var settable = Members(attribute!.AttributeClass).OfType<IPropertySymbol>().FirstOrDefault(property => SourceMap.IsSame(property.Name, parameter));
        if (settable is { SetMethod.DeclaredAccessibility: Accessibility.Public })
        {
            return Writer(syntax).Expression(value, settable.Type) is { } expression
                ? ImmutableArray.Create(Append(syntax, $"{settable.Name} = {expression}"))
                : null;
        }

        // [AveragePooling2D] or [Input], to whose constructor nothing was given.
        return attribute.AttributeClass!.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Any(symbol => symbol is { IsParams: true, Ordinal: 0 } && SourceMap.IsSame(symbol.Name, parameter))
            && syntax.ArgumentList?.Arguments.Any(argument => argument.NameEquals is null) != true
            && Writer(syntax).Elements(value) is { } elements
            ? ImmutableArray.Create(Prepend(syntax, elements))
            : null;
    }

    /// <summary>The expression of one element of a list, or null.</summary>
    public SyntaxNode? ElementOf(AttributeData attribute, string parameter, int element) =>
        Syntax(attribute) is { } syntax
        && SourceMap.Find(attribute, syntax, parameter, -1) is { } whole
        && SourceMap.Find(attribute, syntax, parameter, element) is { } span
        && span != whole
            ? syntax.FindNode(span, getInnermostNodeForTie: true)
            : null;

    /// <summary>Keeps only the first elements of a list.</summary>
    public ImmutableArray<TextChange>? Keep(AttributeData? attribute, string parameter, int count)
    {
        if (attribute is null || count < 1 || ElementOf(attribute, parameter, count) is null)
        {
            return null;
        }

        var last = count;
        while (ElementOf(attribute, parameter, last + 1) is not null)
        {
            last++;
        }

        var from = ElementOf(attribute, parameter, count - 1)!.Span.End;
        return ImmutableArray.Create(new TextChange(TextSpan.FromBounds(from, ElementOf(attribute, parameter, last)!.Span.End), string.Empty));
    }

    /// <summary>The attribute of a layer as text, without brackets, with further arguments as they are.</summary>
    public string? Attribute(Layer layer, Arguments arguments, int position, IEnumerable<string> further)
    {
        if (model.Compilation.GetTypesByMetadataName($"{KnownTypes.Namespace}.{KnownTypes.LayerNamespace}.{layer.Name}Attribute").FirstOrDefault() is not { } type)
        {
            return null;
        }

        var writer = new ValueWriter(model, position);
        var texts = new List<string>();
        foreach (var argument in arguments.Items)
        {
            // Required ones are parameters of the constructor.
            var parameter = type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).LastOrDefault(symbol => SourceMap.IsSame(symbol.Name, argument.Name));
            var property = Members(type).OfType<IPropertySymbol>().FirstOrDefault(symbol => SourceMap.IsSame(symbol.Name, argument.Name));
            var text = parameter is { IsParams: true } ? writer.Elements(argument.Value)
                : parameter is not null ? writer.Expression(argument.Value, parameter.Type, mayBeOne: true)
                : property is not null && writer.Expression(argument.Value, property.Type) is { } expression ? $"{property.Name} = {expression}"
                : null;
            if (text is null)
            {
                return null;
            }

            texts.Add(text);
        }

        texts.AddRange(further);
        return texts.Count == 0 ? writer.Name(type) : $"{writer.Name(type)}({string.Join(", ", texts)})";
    }

    /// <summary>Puts another attribute in front of one, on a line of its own if that stands on one.</summary>
    public TextChange InsertBefore(AttributeSyntax attribute, string text)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1, Target: null } list)
        {
            return new(new(attribute.SpanStart, 0), $"{text}, ");
        }

        return new(new(list.SpanStart, 0), $"[{text}]{Between(list)}");
    }

    /// <summary>Puts an attribute behind another one.</summary>
    public TextChange InsertAfter(AttributeSyntax attribute, string text)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1, Target: null } list)
        {
            return new(new(attribute.Span.End, 0), $", {text}");
        }

        // A comment behind the attribute stays with it.
        var between = Between(list);
        var end = between.Length == 0 ? list.Span.End : _text.Lines.GetLineFromPosition(list.Span.End).End;
        return new(new(end, 0), $"{between}[{text}]");
    }

    // What stands between two attributes here: a line break and the indentation, or nothing.
    private string Between(AttributeListSyntax list)
    {
        var line = _text.Lines.GetLineFromPosition(list.SpanStart);
        var indentation = _text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        if (indentation.Trim().Length > 0 || list.GetLastToken().GetNextToken().SpanStart < line.End)
        {
            return string.Empty;
        }

        return new TextLines(_text).EndingAt(list.SpanStart) + indentation;
    }

    private ImmutableArray<TextChange>? Replace(AttributeData attribute, AttributeSyntax syntax, string parameter, Value value, TextSpan whole)
    {
        var writer = Writer(syntax);
        var arguments = syntax.ArgumentList!.Arguments;
        var argument = arguments.First(candidate => candidate.Span.Contains(whole.Start));
        var isElements = argument.NameEquals is null
            && attribute.AttributeConstructor?.Parameters.LastOrDefault() is { IsParams: true } last
            && SourceMap.IsSame(last.Name, parameter)
            && argument.Expression is not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax);

        // Elements that stay are not touched.
        if (value is ListValue { Items: var items }
            && Enumerable.Range(0, items.Length).Select(element => SourceMap.Find(attribute, syntax, parameter, element)).ToList() is var spans
            && items.Length > 0
            && (items.Length > 1 || isElements)
            && spans.All(span => span is not null && (span != whole || items.Length == 1))
            && SourceMap.Find(attribute, syntax, parameter, items.Length) == whole)
        {
            var changes = items
                .Select((item, element) => new TextChange(spans[element]!.Value, writer.Expression(item, null) ?? string.Empty))
                .Where(change => change.NewText!.Length > 0 && _text.ToString(change.Span) != change.NewText)
                .ToImmutableArray();
            return changes.IsEmpty ? null : changes;
        }

        var type = argument.NameEquals is { } named
            ? Members(attribute.AttributeClass).OfType<IPropertySymbol>().FirstOrDefault(property => property.Name == named.Name.Identifier.ValueText)?.Type
            : attribute.AttributeConstructor?.Parameters.FirstOrDefault(symbol => SourceMap.IsSame(symbol.Name, parameter))?.Type;
        return (isElements ? writer.Elements(value) : writer.Expression(value, type, mayBeOne: argument.NameEquals is null)) is { } text
            ? ImmutableArray.Create(new TextChange(whole, text))
            : null;
    }

    private static TextChange Append(AttributeSyntax syntax, string argument) => syntax.ArgumentList is not { } list
        ? new(new(syntax.Name.Span.End, 0), $"({argument})")
        : list.Arguments.Count == 0
            ? new(new(list.OpenParenToken.Span.End, 0), argument)
            : new(new(list.Arguments.Last().Span.End, 0), $", {argument}");

    private static TextChange Prepend(AttributeSyntax syntax, string argument) => syntax.ArgumentList is not { } list
        ? new(new(syntax.Name.Span.End, 0), $"({argument})")
        : new(new(list.OpenParenToken.Span.End, 0), list.Arguments.Count == 0 ? argument : $"{argument}, ");

    private ValueWriter Writer(AttributeSyntax syntax) => new(model, syntax.SpanStart);

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                yield return member;
            }
        }
    }
}
