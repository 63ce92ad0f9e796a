package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what an import comes to; everything in it is fit to be written. */
public final class Gathering {
    /** More requests than this are told, not taken. */
    static final int MOST = 10_000;

    private static final int MOST_TOLD = 12;
    private static final int MOST_LEFT_OUT = 5_000;
    private final FileNames names = new FileNames();
    private final FileNames environmentNames = new FileNames();
    private final List<ImportedFile> files = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final List<Imported.Described> descriptions = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Integer> variables = new HashMap<>();
    private final FolderWords words = new FolderWords();
    private int tooMany;
    private int untold;

    /** A file of these requests, in order. */
    public void add(List<String> folders, String name, List<Draft> drafts) {
        if (files.size() >= MOST) {
            tooMany++;
            return;
        }
        var text = new StringBuilder();
        Set<String> secretsHere = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            secretsHere.addAll(draft.plainSecrets());
            text.append(text.isEmpty() ? "" : "\n").append(readable(draft, where(folders, name)));
        }
        List<ImportedFile.Answer> answers =
                drafts.stream().flatMap(draft -> draft.answers.stream()).toList();
        keep(folders, new ImportedFile(names.path(folders, name), text.toString(), answers));
        plain(where(folders, name), secretsHere);
    }

    private void plain(String where, Collection<String> secretsHere) {
        if (!secretsHere.isEmpty()) {
            String told = String.join(", ", secretsHere.stream().limit(MOST_TOLD).toList());
            leftOut(where, "secrets stand in it as in the source: " + told);
        }
    }

    /** A file that is Hurl already. */
    public void add(List<String> folders, String name, String hurl) {
        add(folders, name, hurl, List.of());
    }

    private void add(
            List<String> folders, String name, String hurl, List<ImportedFile.Answer> answers) {
        if (files.size() >= MOST) {
            tooMany++;
        } else {
            keep(folders, new ImportedFile(names.path(folders, name), hurl, answers));
        }
    }

    private void keep(List<String> folders, ImportedFile file) {
        words.file(folders);
        files.add(file);
    }

    /** What is said of a folder, perhaps of the outermost; it comes above its first request. */
    public void describe(List<String> folders, String text) {
        words.say(folders, text);
    }

    /** Where a request stood, as people say it. */
    public static String where(List<String> folders, String name) {
        return folders.isEmpty() ? name : String.join(" / ", folders) + " / " + name;
    }

    /** The request as Hurl, or as a comment when Hurl has no way to say it. */
    private String readable(Draft draft, String where) {
        if (draft.url.isEmpty()) {
            leftOut(where, "it has no URL, so it is kept as a comment");
            return commented(DraftText.of(draft.url("http://no.url")));
        }
        String text = DraftText.of(draft);
        if (HurlReading.of(text) instanceof BrokenHurl) {
            draft.withoutUnreadable().forEach(line -> leftOut(where, "not read: " + line));
            text = DraftText.of(draft);
        }
        if (HurlReading.of(text) instanceof BrokenHurl broken) {
            leftOut(
                    where,
                    "kept as a comment, for Hurl cannot say it: line "
                            + broken.line()
                            + ", "
                            + broken.expected());
            return commented(text);
        }
        return text;
    }

    private static String commented(String text) {
        return text.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    /** Values, those made of others put together; what a line cannot hold is left empty. */
    public void environment(String name, Map<String, String> values) {
        Map<String, String> clean = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            boolean lines = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
            if (lines) {
                leftOut(name, "the value of " + key + " has several lines; it is left empty");
            }
            clean.put(Templates.name(key), lines ? "" : value.strip());
        });
        plain(
                name,
                clean.keySet().stream()
                        .filter(key -> Draft.tells(key, clean.getOrDefault(key, "")))
                        .toList());
        keep(
                name,
                ComposedValues.of(
                        clean,
                        key ->
                                leftOut(
                                        name,
                                        "the value of "
                                                + key
                                                + " holds a variable that has no value there: "
                                                + clean.get(key))));
    }

    private void keep(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            environments.add(
                    new Environment(environmentNames.free(FileNames.safe(name), ""), values));
        }
    }

    /**
     * A password or token: what stands for it in the request. One that is variables only stays.
     *
     * @param name such as {@code password}
     */
    public String secret(String where, String name, String value) {
        if (value.isEmpty() || Templates.isOnly(value)) {
            return value;
        }
        String variable = secrets.computeIfAbsent(value, secret -> free(Templates.name(name)));
        leftOut(where, "a secret was not copied: {{" + variable + "}} needs a value");
        return "{{" + variable + "}}";
    }

    /** The name, or with the next number where it stands for another secret. */
    private String free(String base) {
        int number = variables.merge(base, 1, Integer::sum);
        return number == 1 ? base : base + "_" + number;
    }

    /**
     * @param where a request or folder; may be empty
     */
    public void leftOut(String where, String what) {
        String line = (where.isEmpty() ? "" : where + ": ") + what;
        if (leftOut.size() >= MOST_LEFT_OUT) {
            untold++;
        } else if (leftOut.isEmpty() || !leftOut.getLast().equals(line)) {
            leftOut.add(line);
        }
    }

    /** Takes over another import as it is, in a folder of its own or in none. */
    public void add(Imported other, List<String> folders) {
        for (ImportedFile file : other.files()) {
            List<String> parts = new ArrayList<>(folders);
            parts.addAll(List.of(file.path().replaceFirst("\\.hurl$", "").split("/")));
            add(parts.subList(0, parts.size() - 1), parts.getLast(), file.hurl(), file.answers());
        }
        other.environments().forEach(each -> keep(each.name(), each.values()));
        descriptions.addAll(other.descriptions());
        other.leftOut().forEach(each -> leftOut("", each));
    }

    public Imported done() {
        if (tooMany > 0) {
            leftOut.add(tooMany + " more requests: at most " + MOST + " are taken at once");
        }
        words.into(files);
        words.left()
                .forEach((folders, text) ->
                        leftOut(
                                String.join(" / ", folders),
                                "its description, for it has no request: "
                                        + text.lines().findFirst().orElse("")));
        if (untold > 0) {
            leftOut.add("and " + untold + " more things");
        }
        return new Imported(files, environments, descriptions, leftOut);
    }
}
