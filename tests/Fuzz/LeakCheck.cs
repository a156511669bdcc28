using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ShapeAnalyzer.Fuzz;

/// <summary>
/// Whether something stays behind: compilations that cannot be collected, or memory that grows with the number of
/// networks seen. All sources are of one size, and no two are equal.
/// </summary>
internal static class LeakCheck
{
    private const int MostRounds = 30;
    // Single rounds free what inputs before them have left, or grow a table of the compiler's: the middle one counts.
    private const int JudgedRounds = 5;
    private const int CompilationsPerRound = 6;
    private const int NetworksPerCompilation = 20;

    // The compiler's own tables fill up at first, and then ever more slowly; a network that is kept has more than this.
    private const int MostBytesPerNetwork = 1_000;

    // Of the last compilation something may still be on the stack.
    private const int MostCompilations = 2;

    public static string? Find(int seed)
    {
        var number = Math.Abs(seed % 1_000) * 37;
        Round(ref number, []);
        var before = Memory();
        var alive = new List<WeakReference>();
        var growth = new List<long>();
        while (growth.Count < JudgedRounds || (Latest(growth) > MostBytesPerNetwork && growth.Count < MostRounds))
        {
            Round(ref number, alive);
            var after = Memory();
            growth.Add((after - before) / (CompilationsPerRound * NetworksPerCompilation));
            before = after;
        }

        var kept = alive.Count(reference => reference.IsAlive);
        return kept > MostCompilations ? $"{kept} of {alive.Count} compilations are kept"
            : Latest(growth) > MostBytesPerNetwork ? $"memory grows and grows, at last by {Latest(growth)} bytes for each network"
            : null;
    }

    private static long Latest(List<long> growth) => growth.TakeLast(JudgedRounds).Order().ElementAt(JudgedRounds / 2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Round(ref int number, List<WeakReference> alive)
    {
        for (var i = 0; i < CompilationsPerRound; i++)
        {
            var compilation = Workbench.Compile([Declared(ref number), Code(ref number)]);
            alive.Add(new WeakReference(compilation));
            Workbench.Examine(compilation, Workbench.Driver());
        }
    }

    // No two networks are equal, but all are written with the same few words: the compiler keeps words.
    private static string Declared(ref int number)
    {
        var text = new StringBuilder("using ShapeAnalyzer; using ShapeAnalyzer.Keras;\n");
        for (var i = 0; i < NetworksPerCompilation / 2; i++, number++)
        {
            var (a, b, c) = Digits(number);
            text.Append(CultureInfo.InvariantCulture, $"namespace N{a}.N{b} {{ namespace N{c} {{ [Network][Input(3{a}, 3{b}, 3{c})][Conv2D({a}, 3, Name = \"l{b}\")][Flatten][Dense(10, InputDim = 3{c})] public partial class D{i} {{ }} }} }}\n");
        }

        return text.ToString();
    }

    private static string Code(ref int number)
    {
        var text = new StringBuilder("using TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn; using ShapeAnalyzer;\n");
        for (var i = 0; i < NetworksPerCompilation / 2; i++, number++)
        {
            var (a, b, c) = Digits(number);
            text.Append(CultureInfo.InvariantCulture, $$"""
                namespace N{{a}}.N{{b}} { namespace N{{c}} { [Network, Input(3, 3{{b}}, 3{{c}})] public partial class C{{i}} : Module<Tensor, Tensor>
                {
                    readonly Module<Tensor, Tensor> f{{a}} = Sequential(Conv2d(3, {{b}}, 3), ReLU(), Flatten(), Linear(3{{a}}, 10));
                    public C{{i}}() : base("c") { RegisterComponents(); }
                    public override Tensor forward(Tensor x) => f{{a}}.forward(x).reshape(-1, 3{{c}});
                } } }

                """);
        }

        return text.ToString();
    }

    private static (int A, int B, int C) Digits(int number) => (1 + (number % 40), 1 + (number / 40 % 40), 1 + (number / 1_600 % 40));

    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
