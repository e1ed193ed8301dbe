// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotspane.h"
#include "plots/plotview.h"
#include "site/sitemodel.h"
#include "ui/fakeservercontrol.h"

#include <QTest>

QTEST_MAIN(QObject)
