using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>The table of all rules. Documentation, release notes, presets and the README's table are tested against it.</summary>
internal static class Rules
{
    // SHP0xxx: a declaration that cannot be read.
    public static readonly Rule NoInput = Error("SHP0001", nameof(NoInput), "A network needs an input shape");
    public static readonly Rule NoLayers = Warning("SHP0002", nameof(NoLayers), "A network without layers");
    public static readonly Rule NotPartial = Warning("SHP0003", nameof(NotPartial), "A network class must be partial to get its constants");
    public static readonly Rule BadArgument = Error("SHP0004", nameof(BadArgument), "A layer's argument is not valid");
    public static readonly Rule BadCount = Error("SHP0005", nameof(BadCount), "A layer's argument has the wrong number of values");
    public static readonly Rule DuplicateName = Error("SHP0006", nameof(DuplicateName), "Two layers have the same name");
    public static readonly Rule UnknownName = Error("SHP0007", nameof(UnknownName), "A name that no earlier layer or input has");
    public static readonly Rule SplitDeclaration = Error("SHP0008", nameof(SplitDeclaration), "A network's layers stand on several partial declarations");
    public static readonly Rule FileLocalType = Warning("SHP0009", nameof(FileLocalType), "A file-local type gets no generated members");
    public static readonly Rule LayersWithoutNetwork = Warning("SHP0010", nameof(LayersWithoutNetwork), "Layer attributes without [Network]");
    public static readonly Rule MemberClash = Warning("SHP0011", nameof(MemberClash), "A generated member's name is already taken");
    public static readonly Rule BadSubmodel = Error("SHP0012", nameof(BadSubmodel), "A submodel's type is not a declared network");
    public static readonly Rule SubmodelCycle = Error("SHP0013", nameof(SubmodelCycle), "A network contains itself");
    public static readonly Rule BadOption = Warning("SHP0014", nameof(BadOption), "An option in .editorconfig cannot be read");

    // SHP1xxx: proven; it fails for every input.
    public static readonly Rule Features = Error("SHP1001", nameof(Features), "A layer receives another number of features than it expects");
    public static readonly Rule Rank = Error("SHP1002", nameof(Rank), "A layer receives a tensor of the wrong rank");
    public static readonly Rule WindowTooLarge = Error("SHP1003", nameof(WindowTooLarge), "A window or a cropping is larger than its input");
    public static readonly Rule Groups = Error("SHP1004", nameof(Groups), "Channels are not divisible by groups");
    public static readonly Rule ElementCount = Error("SHP1005", nameof(ElementCount), "A reshape changes the number of elements");
    public static readonly Rule UndefinedAxis = Error("SHP1006", nameof(UndefinedAxis), "A layer with weights needs an axis of known size");
    public static readonly Rule InputShape = Error("SHP1007", nameof(InputShape), "A stated input shape is not what arrives");
    public static readonly Rule Expect = Error("SHP1008", nameof(Expect), "A stated output shape is not what comes out");
    public static readonly Rule Output = Error("SHP1009", nameof(Output), "The network's output is not what [Output] states");
    public static readonly Rule TooLarge = Error("SHP1010", nameof(TooLarge), "A size exceeds 64 bits");
    public static readonly Rule InputCount = Error("SHP1011", nameof(InputCount), "A layer receives the wrong number of inputs");
    public static readonly Rule Merge = Error("SHP1012", nameof(Merge), "The inputs of a merge do not fit each other");
    public static readonly Rule Axis = Error("SHP1013", nameof(Axis), "An axis does not exist or does not fit");
    public static readonly Rule Attention = Error("SHP1014", nameof(Attention), "The inputs of an attention do not fit each other");
    public static readonly Rule Argument = Error("SHP1020", nameof(Argument), "An argument that the library refuses");
    public static readonly Rule Padding = Error("SHP1021", nameof(Padding), "A padding does not fit the window or the input");
    public static readonly Rule OutputTooSmall = Error("SHP1022", nameof(OutputTooSmall), "The output would have no elements");
    public static readonly Rule State = Error("SHP1023", nameof(State), "A state or a further input does not fit the first");
    public static readonly Rule Index = Error("SHP1024", nameof(Index), "An index or a range lies outside the axis");
    public static readonly Rule Broadcast = Error("SHP1025", nameof(Broadcast), "Shapes cannot be broadcast together");
    public static readonly Rule MatrixProduct = Error("SHP1026", nameof(MatrixProduct), "Matrices whose sizes do not fit are multiplied");
    public static readonly Rule MemoryLayout = Error("SHP1027", nameof(MemoryLayout), "A view of a tensor whose memory order does not allow it");

    // SHP2xxx: legal, but rarely meant.
    public static readonly Rule DenseOnFeatureMap = Warning("SHP2001", nameof(DenseOnFeatureMap), "A Dense acts on a feature map that nothing flattened");
    public static readonly Rule StrideAsKernel = Warning("SHP2004", nameof(StrideAsKernel), "A convolution's stride is its kernel");
    public static readonly Rule StrideLargerThanWindow = Warning("SHP2005", nameof(StrideLargerThanWindow), "A stride is larger than its window");
    public static readonly Rule MixedDataFormats = Warning("SHP2006", nameof(MixedDataFormats), "Channels first and channels last are mixed");
    public static readonly Rule SilentBroadcast = Warning("SHP2007", nameof(SilentBroadcast), "A merge stretches its inputs to fit");
    public static readonly Rule SoftmaxOverOne = Warning("SHP2008", nameof(SoftmaxOverOne), "A softmax over one number is always 1");
    public static readonly Rule Unused = Warning("SHP2009", nameof(Unused), "A layer or an input that no output depends on");
    public static readonly Rule OwnMember = Warning("SHP2010", nameof(OwnMember), "A network is compared with its own generated constants");
    public static readonly Rule ShapeComment = Warning("SHP2011", nameof(ShapeComment), "A shape in a comment is no longer true");
    public static readonly Rule NotRegistered = Warning("SHP2012", nameof(NotRegistered), "Modules that the network does not register");
    public static readonly Rule ChangedBatch = Warning("SHP2013", nameof(ChangedBatch), "A view's -1 takes part of the features and changes the batch");
    public static readonly Rule FlattenedBatch = Warning("SHP2014", nameof(FlattenedBatch), "A flatten that takes the batch too");
    public static readonly Rule MadeAnew = Warning("SHP2015", nameof(MadeAnew), "A layer is made anew at each call");

    // SHP3xxx: information, off unless asked for.
    public static readonly Rule LayerShape = Information("SHP3001", nameof(LayerShape), "The output shape and parameters of a layer");
    public static readonly Rule DroppedCells = Information("SHP3002", nameof(DroppedCells), "Rows or columns that a stride never reaches");
    public static readonly Rule DominantDense = Information("SHP3003", nameof(DominantDense), "A Dense holds nearly all parameters");
    public static readonly Rule LostShape = Information("SHP3004", nameof(LostShape), "A shape that is not known from here on");
    public static readonly Rule StepBudget = Information("SHP3005", nameof(StepBudget), "A network is too large to be executed to its end");

    // SHP9xxx: our own failure.
    public static readonly Rule InternalError = Warning("SHP9001", nameof(InternalError), "ShapeAnalyzer failed on this network");

    public static ImmutableArray<Rule> All { get; } = typeof(Rules)
        .GetFields()
        .Where(field => field.FieldType == typeof(Rule))
        .Select(field => (Rule)field.GetValue(null)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableArray();

    private static Rule Error(string id, string name, string title) => new(id, name, title, Severity.Error);

    private static Rule Information(string id, string name, string title) => new(id, name, title, Severity.Off);

    private static Rule Warning(string id, string name, string title) => new(id, name, title, Severity.Warning);
}
