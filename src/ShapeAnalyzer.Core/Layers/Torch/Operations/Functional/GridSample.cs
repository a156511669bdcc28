namespace ShapeAnalyzer.Core;

/// <summary><c>grid_sample</c>: the input's channels at the places of the grid, whose last axis holds coordinates.</summary>
internal sealed class GridSample() : TorchLayer("grid_sample", new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(2);

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length > 1 && call.Inputs.All(shape => shape is { HasRank: true, Rank: 4 or 5 }) && call.Inputs[0].Rank == call.Inputs[1].Rank)
        {
            var (input, grid) = (call.Inputs[0], call.Inputs[1]);
            if (input[0].IsSameAs(grid[0]) == false || grid[-1].IsSameAs(grid.Rank - 2) == false)
            {
                var axis = input[0].IsSameAs(grid[0]) == false ? 0 : grid.Rank - 1;
                call.Fail(Rules.Merge, $"needs a grid of {grid.Rank - 2} coordinates for each place of each image but receives {input} and {grid}", input: 1, axis: axis, expected: axis == 0 ? input[0] : grid.Rank - 2, actual: grid[axis]);
                return;
            }

            call.Output(Shape.Of(input.Dims.Take(2).Concat(grid.Dims.Skip(1).Take(grid.Rank - 2))));
        }
    }
}
