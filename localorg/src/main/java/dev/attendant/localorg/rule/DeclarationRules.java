package dev.attendant.localorg.rule;

import dev.attendant.localorg.apex.ApexMethod;
import dev.attendant.localorg.apex.ApexType;
import dev.attendant.localorg.apex.ApexVariable;
import dev.attendant.localorg.problem.Problems;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an org asks of annotated methods and of classes. */
final class DeclarationRules {

    private static final Set<String> SHARING = Set.of("with sharing", "without sharing", "inherited sharing");
    private static final Pattern LIST = Pattern.compile("(?i)List<.+>");
    private static final Pattern COLLECTION = Pattern.compile("(?:list|set)<(.+)>|map<string,(.+)>|(.+)\\[]");
    private static final Set<String> PRIMITIVES = Set.of(
            "blob", "boolean", "date", "datetime", "decimal", "double", "id", "integer", "long", "string", "time");

    private final Problems problems;

    DeclarationRules(Problems problems) {
        this.problems = problems;
    }

    void check(ApexType type) {
        checkSharing(type);
        type.all().forEach(this::checkMethods);
    }

    private void checkSharing(ApexType type) {
        boolean isStated = type.modifiers().words().stream().anyMatch(SHARING::contains);
        boolean needsNone = type.kind() != ApexType.Kind.CLASS
                || type.name().endsWith("Exception")
                || type.modifiers().annotation("istest").isPresent();
        if (!isStated && !needsNone) {
            problems.error(
                    type.position(),
                    "Class " + type.name() + " must state its sharing: with, without or inherited sharing");
        }
    }

    private void checkMethods(ApexType type) {
        long invocables =
                type.methods().stream().filter(ApexMethod::isInvocable).count();
        if (invocables > 1) {
            problems.error(type.position(), "Only one method per type can be defined with: InvocableMethod");
        }
        type.methods().forEach(this::checkMethod);
    }

    private void checkMethod(ApexMethod method) {
        if (method.isInvocable()) {
            checkInvocable(method);
        }
        if (method.isAuraEnabled() && !method.modifiers().has("static")) {
            problems.error(method.position(), "AuraEnabled methods must be static: " + method.name());
        }
        if (method.modifiers().annotation("future").isPresent()) {
            checkFuture(method);
        }
    }

    private void checkInvocable(ApexMethod method) {
        if (!method.modifiers().has("static")) {
            problems.error(method.position(), "InvocableMethod methods must be static: " + method.name());
        }
        if (method.parameters().size() > 1) {
            problems.error(method.position(), "InvocableMethod methods do not support more than one parameter");
        }
        for (ApexVariable parameter : method.parameters()) {
            requireList(method, parameter.type());
        }
        if (!method.returns().equals("void")) {
            requireList(method, method.returns());
        }
    }

    private void requireList(ApexMethod method, String type) {
        if (!LIST.matcher(type).matches()) {
            problems.error(
                    method.position(),
                    "InvocableMethod methods take and return lists only, such as List<" + type + ">: " + method.name());
        }
    }

    private void checkFuture(ApexMethod method) {
        if (!method.modifiers().has("static") || !method.returns().equals("void")) {
            problems.error(method.position(), "Future methods must be declared as static void: " + method.name());
        }
        for (ApexVariable parameter : method.parameters()) {
            if (!isPlain(parameter.type().toLowerCase(Locale.ROOT))) {
                problems.error(parameter.position(), "Unsupported parameter type " + parameter.type());
            }
        }
    }

    /** A primitive type, or a collection of one. */
    private static boolean isPlain(String type) {
        Matcher collection = COLLECTION.matcher(type);
        if (!collection.matches()) {
            return PRIMITIVES.contains(type);
        }
        for (int group = 1; group <= collection.groupCount(); group++) {
            if (collection.group(group) != null) {
                return PRIMITIVES.contains(collection.group(group));
            }
        }
        return false;
    }
}
