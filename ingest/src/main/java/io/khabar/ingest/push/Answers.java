package io.khabar.ingest.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bodies of answers. */
final class Answers {
    static final String TYPE = "application/json";

    private Answers() {}

    /** What became of each article. */
    static byte[] articles(List<Verdict> verdicts) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : verdicts) {
            ObjectNode article = answer.withArray("articles").addObject();
            article.put("line", verdict.line());
            if (verdict.id() != null) {
                article.put("id", verdict.id());
            }
            article.put("status", verdict.accepted() ? "accepted" : "refused");
            if (!verdict.accepted()) {
                article.put("reason", verdict.refusal());
            }
        }
        return bytes(answer);
    }

    /** Why there is no such answer. */
    static byte[] error(String reason) {
        return bytes(JsonNodeFactory.instance.objectNode().put("error", reason));
    }

    private static byte[] bytes(ObjectNode answer) {
        return (answer + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
