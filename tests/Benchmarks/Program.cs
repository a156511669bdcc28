using BenchmarkDotNet.Running;
using ShapeAnalyzer.Benchmarks.Budgets;

if (args.Contains("--quick"))
{
    return BudgetRun.Quick();
}

if (args.Contains("--build"))
{
    return BudgetRun.Builds();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
