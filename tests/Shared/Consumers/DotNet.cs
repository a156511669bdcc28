using System.Diagnostics;
using System.Text;

namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>Runs the dotnet command as a user's shell would, without what this test run has in its environment.</summary>
internal static class DotNet
{
    private static readonly string[] Inherited = ["MSBUILD", "DOTNET_", "NUGET_", "VSTEST", "COVERLET", "CORECLR_", "COMPlus_"];

    public static (int ExitCode, string Output) Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    // DOTNET_ROOT says where the SDK is; the rest would change how it works.
    private static bool IsInherited(string name) =>
        name != "DOTNET_ROOT" && (name is "LANG" or "CI" or "Platform" or "Configuration" || Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
}
