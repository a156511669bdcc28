// Starts the language server that the settings name, for the C# files of the open folder.
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const settings = workspace.getConfiguration('pictures');
  const run = { command: 'dotnet', args: [settings.get('server'), settings.get('project')] };
  client = new LanguageClient('csharp', 'C#', { run, debug: run }, { documentSelector: [{ scheme: 'file', language: 'csharp' }] });
  return client.start();
};

exports.deactivate = () => client?.stop();
