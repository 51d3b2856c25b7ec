package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.prompt.AnswerPrompt;
import dev.attendant.sidecar.prompt.PromptFile;
import dev.attendant.sidecar.tenant.ModelTask;

/**
 * What models are told.
 *
 * @param plain where they have evidence alone
 * @param withTools where they may also call tools
 * @param assist where a service agent is to send what they write
 */
public record Prompts(AnswerPrompt plain, AnswerPrompt withTools, AnswerPrompt assist) {

    /**
     * Those that ship.
     *
     * @param budget the most tokens of each, without what tools give
     */
    public static Prompts shipped(int budget) {
        return new Prompts(
                new AnswerPrompt(PromptFile.read("answer", 1), budget),
                new AnswerPrompt(PromptFile.read("answer-with-tools", 1), budget),
                new AnswerPrompt(PromptFile.read("assist", 1), budget));
    }

    AnswerPrompt of(WritingRequest request) {
        if (request.task() == ModelTask.ASSIST) {
            return assist;
        }
        return request.tools().tools().isEmpty() ? plain : withTools;
    }
}
