package io.khabar.tagger.onnx;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.NameTaggerProvider;
import io.khabar.enrich.story.UnusableTaggerException;
import java.nio.file.Path;

/** Makes the tagger that {@code enrich.tagger=onnx} chooses. */
public final class OnnxTaggerProvider implements NameTaggerProvider {

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public NameTagger load(Path model) {
        try {
            return OnnxTagger.load(new ModelFolder(model));
        } catch (NoClassDefFoundError e) {
            throw new UnusableTaggerException(
                    "ONNX Runtime is missing (" + e.getMessage() + "): put onnxruntime-VERSION.jar beside the jar of "
                            + "tagger-onnx on the class path; `./mvnw -pl tagger-onnx package` lays both into one folder",
                    e);
        } catch (LinkageError e) {
            throw new UnusableTaggerException(
                    "ONNX Runtime has no native library that runs here (" + e
                            + "): its jar has them for Linux with glibc "
                            + "(x86-64, ARM64), macOS (ARM64) and Windows (x86-64), and unpacks them into java.io.tmpdir, "
                            + "which must be writable and allow programs",
                    e);
        }
    }
}
