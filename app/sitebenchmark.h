// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heartbeat.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <vector>

class QLineEdit;

namespace studio {

class MainWindow;
class ResourceTree;
class ServerControl;
class SiteModel;

/// --benchmark-site: how the window takes a site of any size. With one site open and served it opens another and waits until
/// the window shows all of it, scrolls through the tree, types a filter letter by letter, and edits. Says how long each took
/// and the longest pause of the window's thread meanwhile, as one line of JSON. Somebody else may ask the server at the
/// printed addresses while all that goes on.
class SiteBenchmark final : public QObject {
    Q_OBJECT
public:
    SiteBenchmark(ServerControl &server, MainWindow &window, const QString &file, QObject *parent = nullptr);
    ~SiteBenchmark() override;

    void begin();

signals:
    /// Empty: all went well.
    void done(const QString &problem);

private:
    void waitForServer();
    void open();
    void waitUntilShown();
    void scroll();
    void type();
    void edit();
    void report();
    void takePause(const char *step);
    void editNext();
    void addNext();

    ServerControl &m_server;
    MainWindow &m_window;
    const QString m_file;
    SiteModel &m_site;
    ResourceTree &m_tree;
    QLineEdit &m_line;
    Heartbeat m_heartbeat;
    QElapsedTimer m_clock;
    QJsonObject m_figures;
    int m_step = 0;                     ///< of what is going on
    std::vector<double> m_times;        ///< of each edit, in milliseconds
    QJsonObject m_edited;
};

} // namespace studio
