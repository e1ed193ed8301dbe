// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainactions.h"

#include "icons.h"
#include "language.h"
#include "theme.h"

#include <QAction>
#include <QActionGroup>
#include <QRegularExpression>
#include <QUndoStack>

#include <utility>

namespace studio {

namespace {

/// For buttons: "停止(&S)" and "&Stop" without their key.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&|…"));
    return text.remove(mnemonic);
}

void set(QAction *action, const QString &text, const QString &tip, const QString &icon = {})
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setText(text);
    action->setIconText(withoutMnemonic(text));
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    action->setStatusTip(tip);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
}

struct Example {
    const char *id, *icon;
};
constexpr Example examplesShipped[] = {{"demo", "demo"}, {"station", "station"}, {"home", "home"},
                                       {"files", "folder"}, {"plugtest", "plugtest"}, {"stress", "stress"}};

} // namespace

MainActions::MainActions(QUndoStack &stack, QObject *parent) : QObject(parent), themes(new QActionGroup(this)), languages(new QActionGroup(this)), m_stack(stack)
{
    for (QAction **action : {&newSite, &open, &save, &saveAs, &saveValues, &quit, &importLinks, &importTable, &exportLinks, &exportTable, &undo, &redo, &findResource, &filterMessages, &startStop,
                             &copyAddress, &settings, &showOverview, &showMessages, &showPlots, &plotsBeside, &pause, &followEnd, &clearMessages, &zoomIn,
                             &zoomOut, &zoomReset, &projector, &restoreLayout, &shortcuts, &about})
        *action = new QAction(this);
    for (const Example &example : examplesShipped) {
        examples.append(new QAction(this));
        examples.last()->setData(QString::fromLatin1(example.id));
    }
    pause->setCheckable(true);
    plotsBeside->setCheckable(true);
    projector->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    setShortcuts();
    makeChoices();
    joinUndo();
    retranslate();
}

void MainActions::setShortcuts()
{
    newSite->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    findResource->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    filterMessages->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    startStop->setShortcut(QKeySequence(Qt::Key_F5));
    copyAddress->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    showOverview->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    showMessages->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    showPlots->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_3));
    plotsBeside->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    followEnd->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_End));
    clearMessages->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    projector->setShortcut(QKeySequence(Qt::Key_F11));
    shortcuts->setShortcut(QKeySequence(Qt::Key_F1));
}

void MainActions::makeChoices()
{
    const auto add = [](QActionGroup *group, const QVariant &data) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        action->setData(data);
    };
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        add(themes, int(theme));
    for (const QString &id : Language::choices())
        add(languages, id);
    themes->actions().first()->setChecked(true);
    languages->actions().first()->setChecked(true);
}

void MainActions::joinUndo()
{
    connect(&m_stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::undoTextChanged, this, &MainActions::updateUndoTexts);
    connect(&m_stack, &QUndoStack::redoTextChanged, this, &MainActions::updateUndoTexts);
    undo->setEnabled(m_stack.canUndo());
    redo->setEnabled(m_stack.canRedo());
}

void MainActions::updateUndoTexts()
{
    const QString undoText = m_stack.undoText(), redoText = m_stack.redoText();
    set(undo, undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoText), tr("Take the last change back"), QStringLiteral("undo"));
    set(redo, redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoText), tr("Make the change again"), QStringLiteral("redo"));
}

void MainActions::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    retranslateServer();
}

void MainActions::retranslate()
{
    retranslateFile();
    retranslateExamples();
    updateUndoTexts();
    retranslateServer();
    retranslateView();
}

void MainActions::retranslateFile()
{
    set(newSite, tr("&New site"), tr("Begin a site without resources"), QStringLiteral("new"));
    set(open, tr("&Open…"), tr("Open a .coapsite file"), QStringLiteral("open"));
    set(save, tr("&Save"), tr("Save the site with its initial values"), QStringLiteral("save"));
    set(saveAs, tr("Save &as…"), tr("Save the site in another file"), QStringLiteral("save-as"));
    set(saveValues, tr("Save with current &values"), tr("What is served now becomes the initial value"));
    set(importLinks, tr("&Link-format…"), tr("Add a resource for each link of a discovery document (RFC 6690)"));
    set(importTable, tr("&CSV…"), tr("Add a resource for each row of a table: path, value, kind, unit, title"));
    set(exportLinks, tr("&Link-format…"), tr("Write what resource discovery lists to a file"), QStringLiteral("export"));
    set(exportTable, tr("&CSV…"), tr("Write paths and present values to a table"), QStringLiteral("export"));
    set(quit, tr("&Quit"), tr("Stop the server and leave"), QStringLiteral("quit"));
    set(findResource, tr("&Find resource"), tr("Look for a resource by path, title or value"), QStringLiteral("find"));
    set(filterMessages, tr("Fi&lter messages"), tr("Show only some of the messages"), QStringLiteral("filter"));
}

void MainActions::retranslateExamples()
{
    const std::pair<QString, QString> texts[] = {
        {tr("&Classroom demo"), tr("Sensors, a switch, a clock, a large and a slow resource")},
        {tr("&Environment station"), tr("Weather, air and soil by day and night, with an alarm and a log")},
        {tr("&Smart home"), tr("Lights to switch, dim and colour, a thermostat, a door bell and blinds")},
        {tr("&Files and logs"), tr("A folder of files, logs that clients write to, and a recording that is replayed")},
        {tr("&Plugtest"), tr("The resources of the ETSI CoAP plugtests, for testing a client")},
        {tr("&Large building"), tr("Ten thousand resources: how clients and this window take them")}};
    for (int at = 0; at < examples.size(); ++at)
        set(examples.at(at), texts[at].first, texts[at].second, QLatin1String(examplesShipped[at].icon));
}

void MainActions::retranslateServer()
{
    set(startStop, m_isRunning ? tr("&Stop") : tr("&Start"), m_isRunning ? tr("Stop the server; all observations end") : tr("Start the server"),
        m_isRunning ? QStringLiteral("stop") : QStringLiteral("start"));
    if (!m_isRunning)
        startStop->setIcon(themedIcon(QStringLiteral("start"), themeColors().ok));
    set(copyAddress, tr("&Copy address"), tr("Copy the address of the server"), QStringLiteral("copy"));
    set(settings, tr("Server s&ettings…"), tr("Title, address and port"), QStringLiteral("settings"));
}

void MainActions::retranslateView()
{
    set(showOverview, tr("&Overview"), tr("Addresses, numbers and commands to try"), QStringLiteral("overview"));
    set(showMessages, tr("&Messages"), tr("Every message, decoded"), QStringLiteral("messages"));
    set(showPlots, tr("&Plots"), tr("Rates, latency and values over time"), QStringLiteral("plot"));
    set(plotsBeside, tr("Plots &beside"), tr("Show the plots beside Overview and Messages instead of behind them"));
    set(pause, tr("P&ause view"), tr("Freeze messages and plots; nothing is lost"), QStringLiteral("pause"));
    set(followEnd, tr("&Follow the end"), tr("Jump to the latest message and stay there"), QStringLiteral("follow"));
    set(clearMessages, tr("&Clear messages"), tr("Forget the messages so far"), QStringLiteral("clear"));
    set(zoomIn, tr("Larger &text"), tr("Larger text everywhere"), QStringLiteral("zoom-in"));
    set(zoomOut, tr("&Smaller text"), tr("Smaller text everywhere"), QStringLiteral("zoom-out"));
    set(zoomReset, tr("&Normal text"), tr("Text in its normal size"));
    set(projector, tr("Pro&jector mode"), tr("Full screen with large text"), QStringLiteral("projector"));
    set(restoreLayout, tr("&Restore default layout"), tr("Put all panes back in their places"));
    set(shortcuts, tr("&Keyboard shortcuts"), tr("All keys at a glance"), QStringLiteral("keyboard"));
    set(about, tr("&About CoAP Studio"), tr("Version and licence"), QStringLiteral("info"));
    const QString themeNames[] = {tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int at = 0; at < themes->actions().size(); ++at)
        themes->actions().at(at)->setText(themeNames[at]);
    for (QAction *action : languages->actions()) {
        const QString name = Language::nativeName(action->data().toString());
        action->setText(name.isEmpty() ? tr("As the &system") : name);
    }
}

} // namespace studio
