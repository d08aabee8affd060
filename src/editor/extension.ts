/** Where VS Code starts the extension. */
export function activate(): void {}
