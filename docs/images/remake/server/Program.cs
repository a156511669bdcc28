// dotnet run -- PROJECT: a language server on stdin and stdout, with one project open.
using ShapeAnalyzer.Editor.Tests;
using ShapeAnalyzer.Pictures;

using var channel = new Channel(Console.OpenStandardInput(), Console.OpenStandardOutput());
Console.SetOut(Console.Error); // Nothing but the protocol may go to stdout.
using var project = await EditorProject.OpenAsync(Path.GetFullPath(args[0]));
await new LanguageServer(channel, new EditorSession(project.Solution)).RunAsync();
