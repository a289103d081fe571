/** %AbstractModuleSource%. */
package dev.deltic.builtins.module;
