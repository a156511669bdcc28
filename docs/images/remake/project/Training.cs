namespace Digits;

public static class Training
{
    public const int Rows = Mnist.Layers.Conv2D1.Height;

    public static readonly float[] Features = new float[Mnist.Layers.Flatten1.Features];

    public static void Report() => Console.WriteLine(Mnist.Summary);
}
