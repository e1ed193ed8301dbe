// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What a program has said when it was through.
struct Ran {
    int exitCode = -1;
    QByteArray output, errors;

    QByteArray all() const { return QByteArray(output + errors); }
};

inline Ran run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    Ran ran;
    if (process.waitForFinished(60'000))
        ran.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    process.kill();
    ran.output = process.readAllStandardOutput();
    ran.errors = process.readAllStandardError();
    return ran;
}

/// libcoap's client; it gives up after 20 s.
inline Ran coapClient(const QStringList &arguments)
{
    return run(QStringLiteral(COAP_CLIENT), QStringList{QStringLiteral("-B"), QStringLiteral("20")} + arguments);
}

/// A program that serves and says so in lines "Listening coap://…".
class ServerProgram {
public:
    ServerProgram(const QString &program, const QStringList &arguments)
    {
        // A home of its own: nothing of the user's is read or written.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        while (lines.isEmpty() && process.waitForReadyRead(20'000)) {
            while (process.canReadLine())
                lines.append(process.readLine().trimmed());
        }
        const QByteArray first = lines.value(0);
        port = first.mid(first.lastIndexOf(':') + 1);
    }
    ~ServerProgram()
    {
        process.kill();
        process.waitForFinished();
    }

    QString uri(const char *path) const { return QStringLiteral("coap://127.0.0.1:") + QString::fromLatin1(port) + QString::fromLatin1(path); }
    /// Ends it as a service's keeper would; gives its exit code.
    int terminate()
    {
        process.terminate();
        return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QProcess process;
    QByteArrayList lines;
    QByteArray port;

private:
    QTemporaryDir m_home;
};

/// The program, headless, on free ports of this machine.
class HeadlessServer : public ServerProgram {
public:
    explicit HeadlessServer(const QStringList &more = {})
        : ServerProgram(QStringLiteral(COAPSTUDIO_PROGRAM), QStringList{QStringLiteral("--headless"), QStringLiteral("--port"), QStringLiteral("0")} + more)
    {
    }
};
