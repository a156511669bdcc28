using BenchmarkDotNet.Running;
using ShapeAnalyzer.Benchmarks.Budgets;

if (args.Contains("--quick"))
{
    return BudgetRun.All();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
