using SeedNetworks;

string[] summaries =
[
    SignalClassifier.Summary,
    ValidPadding.Summary,
    SamePadding.Summary,
    TwoConvolutionsWithoutBias.Summary,
    TwoConvolutions.Summary,
    StridedConvolution.Summary,
    PaddedConvolution.Summary,
    LargeKernel.Summary,
    CatsAndDogs.Summary,
];
foreach (var summary in summaries)
{
    Console.WriteLine(summary);
}

// The constants are usable wherever a C# constant is: here they size the buffers that a forward pass needs.
var image = new float[CatsAndDogs.Layers.Conv2d4.InputShape.Aggregate(1, (size, axis) => size * axis)];
var features = new float[CatsAndDogs.Layers.Flatten1.Features];
var weights = new float[CatsAndDogs.TotalParameters];
Span<float> logits = stackalloc float[SignalClassifier.Layers.Dense2.Features];

Console.WriteLine($"CatsAndDogs: {image.Length} numbers in, {features.Length} features behind the convolutions, {weights.Length} parameters.");
Console.WriteLine($"SignalClassifier: {logits.Length} classes; conv2 gives {SignalClassifier.Layers.Conv2.Height} x {SignalClassifier.Layers.Conv2.Width}.");
Console.WriteLine($"TwoConvolutions: the second kernel is ({string.Join(", ", TwoConvolutions.Layers.Conv2d1.KernelShape)}).");

return LargeKernel.Layers.Conv2d.Width switch
{
    // A constant pattern: would not compile if it were not a constant.
    LargeKernel.Layers.Conv2d.Height => 0,
    _ => 1,
};
