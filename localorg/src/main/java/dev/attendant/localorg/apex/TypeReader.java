package dev.attendant.localorg.apex;

import io.github.apexdevtools.apexparser.ApexParser.ClassBodyDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.ClassDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.EnumDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.FormalParametersContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceMethodDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MemberDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MethodDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.PropertyDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeRefContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads one type off the syntax tree, with its members. */
final class TypeReader {

    private final Path path;
    private final String name;
    private final List<ApexMethod> methods = new ArrayList<>();
    private final List<ApexVariable> variables = new ArrayList<>();
    private final List<ApexType> inner = new ArrayList<>();

    private TypeReader(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    static Optional<ApexType> read(Path path, TypeDeclarationContext type) {
        Modifiers modifiers = ModifierReader.read(type.modifier());
        if (type.classDeclaration() != null) {
            return Optional.of(ofClass(path, "", modifiers, type.classDeclaration()));
        }
        if (type.interfaceDeclaration() != null) {
            return Optional.of(ofInterface(path, "", modifiers, type.interfaceDeclaration()));
        }
        return Optional.ofNullable(type.enumDeclaration()).map(declared -> ofEnum(path, "", modifiers, declared));
    }

    private static ApexType ofClass(Path path, String outer, Modifiers modifiers, ClassDeclarationContext declared) {
        TypeReader reader = new TypeReader(path, outer + declared.id().getText());
        declared.classBody().classBodyDeclaration().forEach(reader::readMember);
        return reader.type(ApexType.Kind.CLASS, modifiers, declared);
    }

    private static ApexType ofInterface(
            Path path, String outer, Modifiers modifiers, InterfaceDeclarationContext declared) {
        TypeReader reader = new TypeReader(path, outer + declared.id().getText());
        declared.interfaceBody().interfaceMethodDeclaration().forEach(reader::readInterfaceMethod);
        return reader.type(ApexType.Kind.INTERFACE, modifiers, declared);
    }

    private static ApexType ofEnum(Path path, String outer, Modifiers modifiers, EnumDeclarationContext declared) {
        return new TypeReader(path, outer + declared.id().getText()).type(ApexType.Kind.ENUM, modifiers, declared);
    }

    private ApexType type(ApexType.Kind kind, Modifiers modifiers, ParserRuleContext declared) {
        return new ApexType(
                name, kind, modifiers, methods, variables, inner, ApexFile.position(path, declared.getStart()));
    }

    private void readMember(ClassBodyDeclarationContext declaration) {
        MemberDeclarationContext member = declaration.memberDeclaration();
        if (member == null) {
            return;
        }
        Modifiers modifiers = ModifierReader.read(declaration.modifier());
        if (member.methodDeclaration() != null) {
            readMethod(modifiers, member.methodDeclaration());
        } else if (member.fieldDeclaration() != null) {
            readFields(modifiers, member.fieldDeclaration());
        } else if (member.propertyDeclaration() != null) {
            readProperty(modifiers, member.propertyDeclaration());
        } else {
            readInner(modifiers, member);
        }
    }

    private void readInner(Modifiers modifiers, MemberDeclarationContext member) {
        if (member.classDeclaration() != null) {
            inner.add(ofClass(path, name + ".", modifiers, member.classDeclaration()));
        } else if (member.interfaceDeclaration() != null) {
            inner.add(ofInterface(path, name + ".", modifiers, member.interfaceDeclaration()));
        } else if (member.enumDeclaration() != null) {
            inner.add(ofEnum(path, name + ".", modifiers, member.enumDeclaration()));
        }
    }

    private void readMethod(Modifiers modifiers, MethodDeclarationContext method) {
        methods.add(new ApexMethod(
                method.id().getText(),
                type(method.typeRef()),
                parameters(method.formalParameters()),
                modifiers,
                ApexFile.position(path, method.getStart())));
    }

    private void readInterfaceMethod(InterfaceMethodDeclarationContext method) {
        methods.add(new ApexMethod(
                method.id().getText(),
                type(method.typeRef()),
                parameters(method.formalParameters()),
                ModifierReader.read(method.modifier()),
                ApexFile.position(path, method.getStart())));
    }

    private void readFields(Modifiers modifiers, FieldDeclarationContext field) {
        field.variableDeclarators()
                .variableDeclarator()
                .forEach(declarator -> variables.add(new ApexVariable(
                        declarator.id().getText(),
                        type(field.typeRef()),
                        modifiers,
                        ApexFile.position(path, field.getStart()))));
    }

    private void readProperty(Modifiers modifiers, PropertyDeclarationContext property) {
        variables.add(new ApexVariable(
                property.id().getText(),
                type(property.typeRef()),
                modifiers,
                ApexFile.position(path, property.getStart())));
    }

    private List<ApexVariable> parameters(FormalParametersContext parameters) {
        if (parameters.formalParameterList() == null) {
            return List.of();
        }
        return parameters.formalParameterList().formalParameter().stream()
                .map(parameter -> new ApexVariable(
                        parameter.id().getText(),
                        type(parameter.typeRef()),
                        ModifierReader.read(parameter.modifier()),
                        ApexFile.position(path, parameter.getStart())))
                .toList();
    }

    private static String type(@Nullable TypeRefContext type) {
        return type == null ? "void" : type.getText();
    }
}
