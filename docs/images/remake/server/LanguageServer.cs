using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Editor.Tests;

namespace ShapeAnalyzer.Pictures;

/// <summary>Squiggles, hover, completion and the light bulb for one project; requests are answered one after the other.</summary>
internal sealed class LanguageServer(Channel channel, EditorSession editor)
{
    private readonly List<CodeAction> _offered = [];

    public async Task RunAsync()
    {
        while (channel.Receive() is { } message && (string?)message["method"] != "exit")
        {
            var id = message["id"];
            try
            {
                var result = await HandleAsync((string?)message["method"], message["params"] as JsonObject ?? []);
                if (id is not null)
                {
                    channel.Answer(id, result);
                }
            }
            catch (Exception exception) when (exception is not IOException)
            {
                Console.Error.WriteLine(exception);
                if (id is not null)
                {
                    channel.Fail(id, exception.Message);
                }
            }
        }
    }

    private async Task<JsonNode?> HandleAsync(string? method, JsonObject parameters)
    {
        switch (method)
        {
            case "initialize":
                return JsonNode.Parse("""
                    { "capabilities": { "textDocumentSync": 1, "hoverProvider": true, "codeActionProvider": { "resolveProvider": true },
                      "completionProvider": { "triggerCharacters": [ ".", "[" ] } } }
                    """);
            case "textDocument/didOpen":
                return await ShowAsync(parameters, (string)parameters["textDocument"]!["text"]!);
            case "textDocument/didChange":
                return await ShowAsync(parameters, (string)parameters["contentChanges"]!.AsArray()[^1]!["text"]!);
            case "textDocument/hover":
                return await HoverAsync(parameters);
            case "textDocument/completion":
                return await CompleteAsync(parameters);
            case "textDocument/codeAction":
                return await OfferAsync(parameters);
            case "codeAction/resolve":
                return await ResolveAsync(parameters);
            default:
                return null;
        }
    }

    private async Task<JsonNode?> ShowAsync(JsonObject parameters, string text)
    {
        var file = FileOf(parameters);
        editor.Show(file, SourceText.From(text, Encoding.UTF8));
        var diagnostics = await editor.DiagnosticsAsync(file);
        channel.Notify("textDocument/publishDiagnostics", new()
        {
            ["uri"] = UriOf(parameters),
            ["diagnostics"] = new JsonArray([.. diagnostics.Select(diagnostic => Protocol.Of(diagnostic))]),
        });
        return null;
    }

    private async Task<JsonNode?> HoverAsync(JsonObject parameters)
    {
        var (file, text) = await FileAsync(parameters);
        if (await editor.HoverAsync(file, Protocol.Position(text, parameters["position"]!)) is not { } item)
        {
            return null;
        }

        var sections = item.Sections.Select(section => section.Kind == QuickInfoSectionKinds.Description ? $"```csharp\n{section.Text}\n```" : Protocol.Markdown(section.Text));
        return new JsonObject { ["contents"] = new JsonObject { ["kind"] = "markdown", ["value"] = string.Join("\n\n", sections) } };
    }

    private async Task<JsonNode?> CompleteAsync(JsonObject parameters)
    {
        var (file, text) = await FileAsync(parameters);
        var list = await editor.CompletionAsync(file, Protocol.Position(text, parameters["position"]!));
        return new JsonArray([.. list.ItemsList.Select(item => new JsonObject { ["label"] = item.DisplayText, ["sortText"] = item.SortText, ["kind"] = Protocol.KindOf(item) })]);
    }

    private async Task<JsonNode?> OfferAsync(JsonObject parameters)
    {
        var (file, text) = await FileAsync(parameters);
        var span = Protocol.Span(text, parameters["range"]!);
        var fixes = await editor.FixesAsync(file, span);
        _offered.Clear();
        _offered.AddRange(fixes);
        _offered.AddRange(await editor.RefactoringsAsync(file, span));
        return new JsonArray([.. _offered.Select((action, index) => new JsonObject
        {
            ["title"] = action.Title,
            ["kind"] = index < fixes.Count ? "quickfix" : "refactor",
            ["data"] = new JsonObject { ["index"] = index, ["file"] = file, ["uri"] = UriOf(parameters) },
        })]);
    }

    private async Task<JsonNode?> ResolveAsync(JsonObject action)
    {
        var file = (string)action["data"]!["file"]!;
        var before = editor.Document(file);
        await editor.ApplyAsync(_offered[(int)action["data"]!["index"]!]);
        var text = await before.GetTextAsync();
        var changes = await editor.Document(file).GetTextChangesAsync(before);
        action["edit"] = new JsonObject
        {
            ["changes"] = new JsonObject
            {
                [(string)action["data"]!["uri"]!] = new JsonArray([.. changes.Select(change => new JsonObject { ["range"] = Protocol.Range(text, change.Span), ["newText"] = change.NewText })]),
            },
        };
        editor.Show(file, text); // The editor says itself when it has made the edit.
        return action.DeepClone();
    }

    private async Task<(string File, SourceText Text)> FileAsync(JsonObject parameters)
    {
        var file = FileOf(parameters);
        return (file, await editor.Document(file).GetTextAsync());
    }

    private static string UriOf(JsonObject parameters) => (string)parameters["textDocument"]!["uri"]!;

    private static string FileOf(JsonObject parameters) => Path.GetFileName(new Uri(UriOf(parameters)).LocalPath);
}
